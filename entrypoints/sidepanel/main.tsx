import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import { SidebarApp } from '../../src/ui/SidebarApp.tsx';
import { startPage } from '../../src/ui/start-page.tsx';

startPage(SidebarApp);
