package thaw.shell;

import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.atmosphere.cpr.ApplicationConfig;
import org.atmosphere.cpr.AtmosphereFramework;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps open pages cheap. A page listens on a socket for short messages and speaks by ordinary requests, yet a socket
 * as shipped holds some 130 KB of buffers for long compressed messages in both directions, which is more than
 * everything else that an open page keeps in memory.
 */
@Configuration(proxyBeanMethods = false)
class SocketBuffers {

    /** Bytes, and characters, of each buffer of a socket. Longer messages go out in several pieces. */
    private static final String SIZE = "1024";

    /** Bytes in which Tomcat reads what is asked, mostly less than this, and writes what it answers. */
    private static final String READ = "2048";

    private static final String WRITE = "4096";

    /** Tomcat's own buffers, and no compression: a browser that is not offered any does without. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> smallSockets() {
        // read once, when the first class of Tomcat's sockets is loaded
        System.setProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", SIZE);
        return server -> {
            server.addContextValves(new Uncompressed());
            server.addConnectorCustomizers(connector -> {
                connector.setProperty("socket.appReadBufSize", READ);
                connector.setProperty("socket.appWriteBufSize", WRITE);
            });
        };
    }

    /** The buffers of Atmosphere, which Vaadin's push runs on; Vaadin sets their size itself at the start. */
    @Bean
    VaadinServiceInitListener smallPush() {
        return event -> {
            if (event.getSource() instanceof VaadinServletService service) {
                Servlet servlet = service.getServlet();
                Object push = servlet.getServletConfig()
                        .getServletContext()
                        .getAttribute(JSR356WebsocketInitializer.getAttributeName(
                                servlet.getServletConfig().getServletName()));
                if (push instanceof AtmosphereFramework atmosphere) {
                    atmosphere.addInitParameter(ApplicationConfig.WEBSOCKET_BUFFER_SIZE, SIZE);
                }
            }
        };
    }

    /** Takes the offer to compress a socket out of the request that opens it: 56 KB a socket are saved by it. */
    private static final class Uncompressed extends ValveBase {

        private Uncompressed() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            request.getCoyoteRequest().getMimeHeaders().removeHeader("Sec-WebSocket-Extensions");
            getNext().invoke(request, response);
        }
    }
}
