package org.broadsheet.net;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/// Bounds the body of an answer as it comes over the wire, before anything is unpacked: what unpacks to nothing could be sent
/// without end, and a byte a second would hold us for as long as we wait at all.
final class Intake implements Interceptor {
    private final Duration start;

    Intake(Limits limits) {
        start = Pace.start(limits);
    }

    /// How many bytes may come; tagged to a request.
    record Most(int bytes) {}

    /// More came.
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /// It came too slowly.
    static final class TooSlowException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        var most = chain.request().tag(Most.class);
        var body = response.body();
        return most == null ? response : response.newBuilder().body(ResponseBody.create(
                Okio.buffer(new Counted(body.source(), most.bytes())), body.contentType(), body.contentLength())).build();
    }

    private final class Counted extends ForwardingSource {
        private final int most;
        private final long began = System.nanoTime();
        private long came;

        Counted(Source body, int most) {
            super(body);
            this.most = most;
        }

        @Override
        public long read(Buffer into, long atMost) throws IOException {
            long count = super.read(into, atMost);
            if (count < 0) {
                return count;
            }
            came += count;
            if (came > most) {
                throw new TooLargeException();
            }
            var took = Duration.ofNanos(System.nanoTime() - began);
            if (took.compareTo(start) > 0
                    && came < TimeUnit.NANOSECONDS.toMillis(took.toNanos()) * Pace.LOWEST_BYTES_A_SECOND / 1000) {
                throw new TooSlowException();
            }
            return count;
        }
    }
}
