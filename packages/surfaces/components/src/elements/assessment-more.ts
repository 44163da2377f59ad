import '../assessment/more-define.js';
