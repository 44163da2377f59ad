import '../licensing-guide/more-define.js';
