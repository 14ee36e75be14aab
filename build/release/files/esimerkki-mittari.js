// Stands for a measuring script: it says that it runs, and keeps one cookie.
document.getElementById('mittari').textContent = 'Mittari on käynnissä.';
document.cookie = 'esimerkki_mittari=1; path=/; SameSite=Lax';
