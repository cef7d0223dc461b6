import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spoiltSessions } from '../testing/spoiltSessions';
import { readSession } from './sessionFile';
import { writeSession } from './writeSession';
import { partsOf, sessionOfParts } from './sessionParts';

test('a session that came as a message is the same to the bit, its risks included', () => {
  fc.assert(
    fc.property(spoiltSessions(), (text) => {
      const reading = readSession(text);
      if (!reading.ok) return;
      const came = sessionOfParts(structuredClone(partsOf(reading.session)));
      expect(writeSession(came)).toBe(writeSession(reading.session));
      expect(came.document).toEqual(reading.session.document);
      expect(came.run?.history).toEqual(reading.session.run?.history);
    }),
    { numRuns: 300 },
  );
});
