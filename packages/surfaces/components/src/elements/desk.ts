import { startDesk } from '../desk/desk.js';

void startDesk(document);
