import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { desk } from './client.ts';
import type { AssessmentView, Edit, StoredCase } from './contract.ts';

/** What ships with the product does not change while a page is open. */
const LASTING = { staleTime: Number.POSITIVE_INFINITY };

/** All cases. */
export function useCases() {
  return useQuery({ queryKey: ['cases'], queryFn: desk.cases });
}

/** One case with its version. */
export function useStoredCase(id: string) {
  return useQuery({
    queryKey: ['case', id],
    queryFn: () => desk.openCase(id),
    enabled: id !== '',
    retry: false,
  });
}

/** The findings of a case under a view; what was shown before stays until the new ones are there. */
export function useFindings(id: string, version: number | undefined, view: AssessmentView) {
  return useQuery({
    queryKey: ['findings', id, version, view],
    queryFn: () => desk.assess(id, view),
    enabled: version !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
    ...LASTING,
  });
}

/** The standards, with authorities and levels of proof. */
export function useStandards() {
  return useQuery({ queryKey: ['standards'], queryFn: desk.standards, ...LASTING });
}

/** The corpus of events beside the desk. */
export function useCorpus() {
  return useQuery({ queryKey: ['corpus'], queryFn: desk.corpus });
}

/** The words of case files. */
export function useVocabulary() {
  return useQuery({ queryKey: ['vocabulary'], queryFn: desk.vocabulary, ...LASTING });
}

/** The history of a case, at one version of it. */
export function useHistory(id: string, version: number | undefined) {
  return useQuery({
    queryKey: ['history', id, version],
    queryFn: () => desk.history(id),
    placeholderData: keepPreviousData,
  });
}

/** Changes a case; everything that shows it follows. */
export function useChange({ id, version }: StoredCase) {
  const follow = useFollow(id);
  return useMutation({
    mutationFn: ({ why, edits }: { why: string; edits: readonly Edit[] }) =>
      desk.change(id, { baseVersion: version, why, edits }),
    onSuccess: follow,
  });
}

/** Takes the last change of a case back, unless there was another since it was shown. */
export function useUndo(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => desk.undo(id, client.getQueryData<StoredCase>(['case', id])?.version ?? 0),
    onSuccess: useFollow(id),
    onError: () => client.invalidateQueries({ queryKey: ['case', id] }),
  });
}

/** Sets a case back to an earlier version, as a new change of the version that is shown. */
export function useRevert({ id, version: seen }: Pick<StoredCase, 'id' | 'version'>) {
  return useMutation({
    mutationFn: (to: number) => desk.revert(id, { to, seen }),
    onSuccess: useFollow(id),
  });
}

/** Shows the case as the desk gave it back, at once; lists of cases follow when they can. */
export function useFollow(id: string) {
  const client = useQueryClient();
  return (stored: StoredCase) => {
    client.setQueryData(['case', id], stored);
    void client.invalidateQueries({ queryKey: ['cases'] });
  };
}
