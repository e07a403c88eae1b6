import { i18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { I18nProvider, Trans, useLingui } from '@lingui/react';
import { type ReactNode, useEffect, useState } from 'react';
import { I18nProvider as AriaLocale } from 'react-aria-components/I18nProvider';
import { en, type MessageId } from './en.ts';

/** The languages of the workbench with their own names and direction. */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr', messages: async () => en },
  ar: { name: 'العربية', direction: 'rtl', messages: async () => (await import('./ar.ts')).ar },
  fa: { name: 'فارسی', direction: 'rtl', messages: async () => (await import('./fa.ts')).fa },
} as const;
export type Language = keyof typeof LANGUAGES;

const KEPT_AS = 'respondeat.language';

i18n.setMessagesCompiler(compileMessage);

/** The language kept by this browser, or the first of the reader's own that the workbench speaks. */
export function preferredLanguage(): Language {
  const wished = [localStorage.getItem(KEPT_AS) ?? '', ...navigator.languages];
  const known = wished.map((tag) => tag.slice(0, 2)).find((tag) => tag in LANGUAGES);
  return (known ?? 'en') as Language;
}

/** Speaks a language from now on, and turns the page its way. */
export async function speak(language: Language): Promise<void> {
  const { direction, messages } = LANGUAGES[language];
  // Digits stay Latin in every language, as dates, figures and citations have them.
  const locales = [`${language}-u-nu-latn`];
  i18n.loadAndActivate({ locale: language, locales, messages: await messages() });
  localStorage.setItem(KEPT_AS, language);
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
}

/** Gives the language to everything inside it. */
export function Speaking({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(i18n.locale);
  useEffect(() => i18n.on('change', () => setLanguage(i18n.locale)), []);
  return (
    <I18nProvider i18n={i18n}>
      <AriaLocale locale={language}>{children}</AriaLocale>
    </I18nProvider>
  );
}

/** The language being spoken, and a function that says a message in it. */
export function useLanguage() {
  const { i18n: spoken } = useLingui();
  return {
    language: spoken.locale as Language,
    say: (id: MessageId, values?: Record<string, string | number>): string => spoken._(id, values),
  };
}

/** A message with elements in it: `<0>…</0>` stands for the first of the parts. */
export function Said({
  id,
  values = {},
  parts = [],
}: {
  id: MessageId;
  values?: Record<string, string | number>;
  parts?: readonly React.ReactElement[];
}) {
  return <Trans id={id} values={values} components={Object.fromEntries(parts.entries())} />;
}
