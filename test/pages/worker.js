postMessage('a worker of one’s own');
