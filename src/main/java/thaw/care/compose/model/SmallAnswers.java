package thaw.care.compose.model;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/** Reads no more of an answer than a draft can have, whatever the server sends. */
final class SmallAnswers implements ClientHttpRequestInterceptor {

    /** Ten times the longest practice there is, in bytes. */
    static final int MOST = 256 * 1024;

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        return new Small(execution.execute(request, body));
    }

    private record Small(ClientHttpResponse answer) implements ClientHttpResponse {

        @Override
        public HttpStatusCode getStatusCode() throws IOException {
            return answer.getStatusCode();
        }

        @Override
        public String getStatusText() throws IOException {
            return answer.getStatusText();
        }

        @Override
        public HttpHeaders getHeaders() {
            return answer.getHeaders();
        }

        @Override
        public InputStream getBody() throws IOException {
            return new Limited(answer.getBody());
        }

        @Override
        public void close() {
            answer.close();
        }
    }

    private static final class Limited extends FilterInputStream {

        private int left = MOST;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            took(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            took(Math.max(read, 0));
            return read;
        }

        private void took(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("The answer is longer than a draft can be");
            }
        }
    }
}
