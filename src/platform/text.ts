import { i18n } from '#i18n';

/** A text of `locales/` for code below the interface: `text('badge.late', 3)`. */
export const text = i18n.t;
