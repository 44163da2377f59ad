import { mount } from 'svelte';
import { openDirectory } from '../../shared/directory.js';
import App from './App.svelte';

mount(App, { target: document.getElementById('app')!, props: { directory: await openDirectory() } });
