import { useWordsOf } from "../locale";
import { voiceWords } from "../words/voices";

/** The name of the field that only a machine fills. */
export const lureName = "website";

/** A field no person sees or reaches; whatever fills it is not one. */
export function Lure() {
  const words = useWordsOf(voiceWords);
  return (
    <div className="visually-hidden" aria-hidden="true">
      <label>
        {words.leaveEmpty}
        <input name={lureName} tabIndex={-1} autoComplete="off" defaultValue="" />
      </label>
    </div>
  );
}
