import { createApp } from 'vue';
import { openDirectory } from '../../shared/directory.js';
import App from './App.vue';

createApp(App, { directory: await openDirectory() }).mount('#app');
