/** One way in which writers go wrong, told by what the parser says and by what the line looks like. */
export interface SyntaxFault {
  /** What the parser says of it. */
  readonly message: RegExp;
  /** What the line looks like, where that is more telling than the message. */
  readonly line?: RegExp;
  readonly code: string;
  readonly because: string;
  readonly try: string;
}

const QUOTE_THE_TEXT = 'put the whole text in quotes, or on the lines below `>-`';

/** A line that the parser cannot place, for whatever reason. */
const LOST =
  /Nested mappings|single line|followed by map values|same column|without - indicator|as an implicit map key/;

/** The faults that are known, the most telling first. */
export const SYNTAX_FAULTS: readonly SyntaxFault[] = [
  {
    message: /Tabs are not allowed/,
    code: 'yaml.tab',
    because: 'a tab indents this line, and YAML indents by blanks',
    try: 'replace each tab by two blanks; most editors can do so for the whole file',
  },
  {
    message: /multiple documents/,
    code: 'yaml.several-documents',
    because: 'a second document begins here, and a file holds one case',
    try: 'remove the line `---` or `...`, or put the second case into a file of its own',
  },
  {
    message: /./,
    line: /(?! )[\p{Zs}\p{Cf}]/u,
    code: 'yaml.syntax',
    because: 'the line holds a character that looks like a blank, or like nothing, and is neither',
    try: 'write the line anew; such characters come with text pasted from a web page or a chat',
  },
  {
    message: LOST,
    line: /^\s*(- )?[A-Za-z]+：/,
    code: 'yaml.syntax',
    because: 'a wide colon stands behind the key',
    try: 'write an ordinary colon and a blank',
  },
  {
    message: LOST,
    line: /^\s*-[A-Za-z]/,
    code: 'yaml.syntax',
    because: 'no blank stands behind the hyphen that begins a record of a list',
    try: 'write `- ` with a blank',
  },
  {
    message: LOST,
    line: /^\s*(- )?[A-Za-z]+:[^\s:]/,
    code: 'yaml.syntax',
    because: 'no blank stands behind the colon, so this is no key with its value',
    try: 'write `: ` with a blank',
  },
  {
    message: LOST,
    line: /: +[“”‘’„«].*:( |$)/,
    code: 'yaml.syntax',
    because: 'curly quotes are letters to YAML, so `: ` between them begins a value',
    try: 'use straight quotes around the text; curly ones may stay inside them',
  },
  {
    message: LOST,
    line: /TLP: /,
    code: 'yaml.syntax',
    because: 'a blank stands inside a marking',
    try: 'write it in one, such as TLP:CLEAR',
  },
  {
    message: /followed by map values/,
    line: /^[^:]*$/,
    code: 'yaml.syntax',
    because: 'no colon stands behind the key',
    try: 'write `key: value`; a text of several lines stands indented below `>-`',
  },
  {
    message: /Nested mappings/,
    line: /: +[^\s"'{[>|#].*:( |$)/,
    code: 'yaml.syntax',
    because: 'the text on this line holds `: `, which looks like another key',
    try: QUOTE_THE_TEXT,
  },
  {
    message: /within flow collections|Missing , |Unexpected ,|Unexpected empty item/,
    code: 'yaml.syntax',
    because: 'between brackets, a comma is missing before this or stands twice',
    try: 'put one comma between every two entries',
  },
  {
    message: /must be sufficiently indented and end with|must end with/,
    code: 'yaml.syntax',
    because: 'a bracket `{` or `[` that was opened above this line is not closed',
    try: 'close it; inside brackets, text with a comma, colon or bracket needs quotes',
  },
  {
    message: /Missing closing/,
    code: 'yaml.syntax',
    because: 'the quote that opens here is not closed where its text ends',
    try: 'close it on its line, or put the text on the lines below `>-`',
  },
  {
    message: /at node end/,
    line: /["']/,
    code: 'yaml.syntax',
    because: 'the text goes on behind its closing quote',
    try: 'put the whole text in quotes; in double ones a quote is written `\\"`, in single ones an apostrophe twice',
  },
  {
    message: /Plain value cannot start with/,
    code: 'yaml.syntax',
    because: 'a text cannot begin with this character',
    try: QUOTE_THE_TEXT,
  },
  {
    message: /Invalid escape sequence/,
    code: 'yaml.syntax',
    because: 'in double quotes `\\` begins an escape, and this one does not exist',
    try: 'use single quotes, or write `\\\\` for one backslash',
  },
  {
    message: /Not a YAML token|Block scalar header/,
    code: 'yaml.syntax',
    because: 'something stands on the line of `>-` or `|`',
    try: 'begin the text on the next line, indented',
  },
  {
    message: LOST,
    code: 'yaml.syntax',
    because: 'this line, or the one below it, does not line up with those around it',
    try: 'keep the keys of one record in one column, two blanks deeper than the record they belong to; a text of several lines stands below `>-`, indented',
  },
];
