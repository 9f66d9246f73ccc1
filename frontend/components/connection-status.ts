import { ConnectionIndicator } from '@vaadin/common-frontend';

// Vaadin's notice of a lost connection stands outside every landmark: as a status it is heard when it appears.
ConnectionIndicator.create().setAttribute('role', 'status');
