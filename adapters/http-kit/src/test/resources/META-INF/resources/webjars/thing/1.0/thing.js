window.thing = 1;
