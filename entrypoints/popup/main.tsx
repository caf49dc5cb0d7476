import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/popup.css';
import { PopupApp } from '../../src/ui/PopupApp.tsx';
import { startPage } from '../../src/ui/start-page.tsx';

startPage(PopupApp);
