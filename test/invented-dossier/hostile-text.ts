/** Text that would act if any of the languages between a case and its dossier took it for its own. */
export const HOSTILE_TEXT =
  '#import "@preview/x:1.0.0" #panic("typst") $x$ @label <label> *a* _b_ `c` // d \\ e ' +
  '</style></title><script>alert(1)</script><img src=x onerror=alert(2)> " onload="alert(3)" {{e}}';

/** Characters that the fonts of a dossier lack, or that no document may hold. */
export const STRANGE_CHARACTERS =
  'null \u0000 rocket \u{1f680} 火箭 override \u202exyz\u202c lone \ud800 end';
