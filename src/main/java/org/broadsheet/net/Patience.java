package org.broadsheet.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// Gives up a call in the parts of it that a server could draw out for as long as we wait at all: the agreement on
/// encryption (who speaks none waits for a request without it), and the head of the answer, however it drips.
final class Patience extends EventListener {
    private static final ScheduledExecutorService CLOCK = clock();

    /// What took too long.
    enum Part { ENCRYPTION, HEAD }

    private final Limits limits;
    private volatile @Nullable Part over;
    private volatile @Nullable ScheduledFuture<?> alarm;

    Patience(Limits limits) {
        this.limits = limits;
    }

    private static ScheduledExecutorService clock() {
        var clock = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("patience").factory());
        clock.setRemoveOnCancelPolicy(true);
        return Executors.unconfigurableScheduledExecutorService(clock);
    }

    /// For what it was given up; absent: it was not.
    @Nullable Part over() {
        return over;
    }

    @Override
    public void secureConnectStart(Call call) {
        set(call, Part.ENCRYPTION, Pace.encryption(limits));
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake agreed) {
        silence();
    }

    @Override
    public void connectFailed(Call call, InetSocketAddress address, Proxy proxy, @Nullable Protocol protocol, IOException failure) {
        silence();
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
        set(call, Part.HEAD, Pace.head(limits));
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        silence();
    }

    @Override
    public void callEnd(Call call) {
        silence();
    }

    @Override
    public void callFailed(Call call, IOException failure) {
        silence();
    }

    private void set(Call call, Part part, Duration most) {
        silence();
        alarm = CLOCK.schedule(() -> {
            over = part;
            call.cancel();
        }, most.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void silence() {
        var set = alarm;
        if (set != null) {
            set.cancel(false);
        }
    }
}
