import { ConnectionIndicator } from '@vaadin/common-frontend';

// Vaadin's notice of a lost connection stands outside every landmark: as a status it is heard when it appears.
ConnectionIndicator.create().setAttribute('role', 'status');

// The same for what is said when a sign-in has run out: it appears at the end of the body, and is heard at once.
new MutationObserver((changes) => {
  for (const added of changes.flatMap((change) => [...change.addedNodes])) {
    if (added instanceof HTMLElement && added.classList.contains('v-system-error')) {
      added.setAttribute('role', 'alert');
    }
  }
}).observe(document.body, { childList: true });
