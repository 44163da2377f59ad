import '../myth-card/more-define.js';
