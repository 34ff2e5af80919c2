package org.broadsheet.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    /// Stands for the JavaFX thread: the test takes from it what is to be run there.
    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Background background = new Background(screen::add, failures::add, Duration.ofSeconds(20));
    private final List<String> shown = new ArrayList<>();

    private void runNext() throws InterruptedException {
        var next = screen.poll(20, TimeUnit.SECONDS);
        assertTrue(next != null, "nothing came to the screen");
        next.run();
    }

    @Test
    void anAnswerComesToTheScreen() throws InterruptedException {
        background.ask("article", () -> "story", shown::add);
        assertEquals(List.of(), shown);
        runNext();
        assertEquals(List.of("story"), shown);
    }

    @Test
    void theNewestQuestionOfALaneWinsAndTheOlderIsInterrupted() throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        background.ask("article", () -> {
            try {
                new CountDownLatch(1).await();
                return "old";
            } catch (InterruptedException overtaken) {
                interrupted.countDown();
                throw overtaken;
            }
        }, shown::add);
        background.ask("article", () -> "new", shown::add);
        assertTrue(interrupted.await(20, TimeUnit.SECONDS));
        runNext();
        runNext();
        assertEquals(List.of("new"), shown);
        assertEquals(List.of(), failures);
    }

    @Test
    void anAnswerAlreadyOnItsWayIsDroppedWhenItsLaneHasANewerQuestion() throws InterruptedException {
        background.ask("article", () -> "old", shown::add);
        var late = screen.poll(20, TimeUnit.SECONDS);
        background.ask("article", () -> "new", shown::add);
        assertTrue(late != null);
        late.run();
        runNext();
        assertEquals(List.of("new"), shown);
    }

    @Test
    void lanesDoNotDisturbEachOther() throws InterruptedException {
        background.ask("left", () -> "left", shown::add);
        background.ask("right", () -> "right", shown::add);
        runNext();
        runNext();
        assertEquals(List.of("left", "right"), shown.stream().sorted().toList());
    }

    @Test
    void aForgottenQuestionIsNotAnswered() throws InterruptedException {
        background.ask("article", () -> "story", shown::add);
        background.forget("article");
        runNext();
        assertEquals(List.of(), shown);
    }

    @Test
    void deedsAreDoneInOrderAndFinishedBeforeClosing() {
        var done = new CopyOnWriteArrayList<Integer>();
        IntStream.range(0, 500).forEach(i -> background.act(() -> done.add(i)));
        background.close();
        assertEquals(IntStream.range(0, 500).boxed().toList(), done);
    }

    @Test
    void aFailureIsToldOnceAndTheNextDeedIsDone() throws InterruptedException {
        var done = new CountDownLatch(1);
        background.act(() -> {
            throw new IllegalStateException("disk full");
        });
        background.act(done::countDown);
        assertTrue(done.await(20, TimeUnit.SECONDS));
        runNext();
        background.ask("article", () -> {
            throw new IllegalStateException("damaged");
        }, _ -> shown.add("never"));
        runNext();
        assertEquals(List.of("disk full", "damaged"), failures.stream().map(Throwable::getMessage).toList());
        assertTrue(screen.isEmpty());
    }
}
