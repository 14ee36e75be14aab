// Stands for a measuring script: it says that it runs, and stores one thing.
document.getElementById('mittari').textContent = 'Mittari on käynnissä.';
localStorage.setItem('esimerkki_mittari', '1');
