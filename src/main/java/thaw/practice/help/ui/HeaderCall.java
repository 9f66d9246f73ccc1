package thaw.practice.help.ui;

import org.springframework.stereotype.Component;
import thaw.practice.help.HelpService;
import thaw.shell.CallForHelp;

/** The tap in the header does what the button on the page of help does. */
@Component
class HeaderCall implements CallForHelp {

    private final HelpService service;

    HeaderCall(HelpService service) {
        this.service = service;
    }

    @Override
    public void notSafe() {
        service.notSafe();
    }
}
