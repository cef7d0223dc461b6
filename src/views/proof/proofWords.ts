import { proofEn, type ProofMessages } from '../../i18n/proofEn';
import { proofZh } from '../../i18n/proofZh';
import { useMessages } from '../../ui/messagesContext';

/** The words of the derivation in the page's language. Both came with the screen. */
export function useProofWords(): ProofMessages {
  return useMessages().lang === 'en' ? proofEn : proofZh;
}
