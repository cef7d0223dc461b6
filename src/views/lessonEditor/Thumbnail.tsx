import type { ReactElement } from 'react';
import type { Scene } from '../../lesson/lessonSchema';
import { ScenePicture } from '../../ui/ScenePicture';
import { useEditor } from './editorContext';
import { useEditorWords } from './editorWords';
import { useComputed } from './useEditing';
import styles from './Thumbnail.module.css';

/** A scene small: its first figure, computed, or the name of what stands there; ✗ where what it asks for does not exist. */
export function Thumbnail({ scene }: { readonly scene: Scene }): ReactElement {
  const words = useEditorWords();
  const { documents } = useEditor();
  const computed = useComputed(documents[scene.document], scene);
  const [first = ''] = scene.show;
  const drawn = first === 'plane' || first === 'curve' || first === 'chain' || first === 'x';
  const missing = computed?.truth?.kind === 'none';
  return (
    <span className={styles['thumbnail']}>
      {drawn ? (
        <ScenePicture run={computed?.run ?? null} curve={first === 'curve'} small />
      ) : (
        <i className={styles['name']}>{first.replace('line:', '')}</i>
      )}
      {missing && (
        <span role="img" aria-label={words.missing} className={styles['missing']}>
          ✗
        </span>
      )}
    </span>
  );
}
