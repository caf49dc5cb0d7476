import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { SettingsApp } from '../../src/ui/settings/SettingsApp.tsx';
import { startPage } from '../../src/ui/start-page.tsx';

startPage(SettingsApp);
