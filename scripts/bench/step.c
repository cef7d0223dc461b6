/* The loops of src/model/kernel/risk.ts and descend.ts in plain C, for comparison. Reads lines "N D K steps" and answers each
   with "milliseconds risk". The samples are those of step.ts. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double evaluate(int N, int D, int K, const double *X, const unsigned char *labels, const double *W, double *G,
                       double *z) {
  double sum = 0, lost = 0;
  memset(G, 0, sizeof(double) * D * K);
  for (int n = 0; n < N; n++) {
    const double *x = X + (size_t)n * D;
    int y = labels[n], top = 0;
    double max = -INFINITY;
    for (int m = 0; m < K; m++) {
      double s = 0;
      for (int o = 0; o < D; o++) s += x[o] * W[o * K + m];
      z[m] = s;
      if (s > max) max = s, top = m;
    }
    double gap = max - z[y], rest = 0, others = 0;
    for (int m = 0; m < K; m++) {
      z[m] = exp(z[m] - max);
      if (m != top) rest += z[m];
    }
    double all = 1 + rest;
    for (int m = 0; m < K; m++) {
      z[m] /= all;
      if (m != y) others += z[m];
    }
    z[y] = -others;
    double loss = gap + log1p(rest), total = sum + loss;
    lost += sum >= loss ? sum - total + loss : loss - total + sum;
    sum = total;
    for (int o = 0; o < D; o++)
      for (int m = 0; m < K; m++) G[o * K + m] += x[o] * z[m];
  }
  for (int g = 0; g < D * K; g++) G[g] /= N;
  return (sum + lost) / N;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

int main(void) {
  int N, D, K, steps;
  while (scanf("%d %d %d %d", &N, &D, &K, &steps) == 4) {
    double *X = malloc(sizeof(double) * N * D), *W = calloc(D * K, sizeof(double)), *G = calloc(D * K, sizeof(double));
    double *z = calloc(K, sizeof(double)), risk = 0;
    unsigned char *labels = malloc(N);
    for (long n = 0; n < N; n++) {
      labels[n] = n * 31 % 101 % K;
      for (long o = 0; o < D; o++) X[n * D + o] = o == 0 ? 1 : (n * 7919 + o * 104729) % 10007 / 10007.0 * 2 - 1;
    }
    double begin = now();
    for (int step = 0; step < steps; step++) {
      risk = evaluate(N, D, K, X, labels, W, G, z);
      for (int w = 0; w < D * K; w++) W[w] -= 0.01 * G[w];
    }
    printf("%.6f %.17g\n", now() - begin, risk);
    fflush(stdout);
    free(X), free(W), free(G), free(z), free(labels);
  }
  return 0;
}
