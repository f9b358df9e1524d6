var t=Number(sessionStorage.getItem(location.pathname)??0);sessionStorage.setItem(location.pathname,String(t+1));t<40&&setTimeout(()=>location.reload(),Math.min(1e4,1500+t*500));
