import { expect, test } from './visit';

/** What a page of ours may never do, and a word of the complaint that must follow. */
const PROVOCATIONS: [what: string, script: string, complaint: RegExp][] = [
  ['a console error', 'console.error("planted")', /console: planted/],
  ['a page error', 'throw new Error("thrown")', /page: thrown/],
  ['a rejected promise', 'Promise.reject(new Error("rejected"))', /page: rejected/],
  ['a request to another origin', 'fetch("http://127.0.0.1:9/").catch(() => {})', /connect-src/],
  ['an inline style', 'document.body.insertAdjacentHTML("beforeend", "<i style=top:0></i>")', /style-src-attr/],
  [
    'an inline script',
    'document.head.append(Object.assign(document.createElement("script"), { text: "1" }))',
    /script-src/,
  ],
  ['a worker that is not there', 'new Worker("./none.js")', /answered 404/],
];

test('a test fails on what no page of ours may do', async ({ page, visit, complaints }) => {
  await visit();
  for (const [what, script, complaint] of PROVOCATIONS) {
    await page.evaluate(`setTimeout(() => { ${script} })`);
    await expect.poll(() => complaints.join('\n'), what).toMatch(complaint);
    complaints.length = 0;
  }
  // One of them may be said twice.
  await page.goto('about:blank');
  complaints.length = 0;
});

test('the built page carries the security policy before anything else and nothing inline', async ({
  page,
  request,
}) => {
  await page.goto('./');
  const first = page.locator('head > :first-child');
  await expect(first).toHaveAttribute('http-equiv', 'Content-Security-Policy');
  await expect(first).toHaveAttribute(
    'content',
    /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self';/,
  );
  const html = await (await request.get('./')).text();
  expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/);
});

test('a browser that does not start the app is told what it needs', async ({ page }) => {
  await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto('./');
  await expect(page.getByText('the browser is too old for Softmax Lab')).toBeVisible();
  await expect(page.getByText('浏览器版本过低')).toBeVisible();
});
