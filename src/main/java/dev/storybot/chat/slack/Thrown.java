package dev.storybot.chat.slack;

import java.util.concurrent.Callable;

/// Calls what declares every exception there is, without catching any: what is thrown goes on as it is.
final class Thrown {

    private Thrown() {}

    static <T> T unchecked(Callable<T> call) {
        return Thrown.<T, RuntimeException>thrown(call);
    }

    @SuppressWarnings("unchecked") // a type of exception is not there when the program runs
    private static <T, E extends Exception> T thrown(Callable<T> call) throws E {
        return ((Declared<T, E>) (Declared<T, ?>) (Declared<T, Exception>) call::call).call();
    }

    private interface Declared<T, E extends Exception> {

        T call() throws E;
    }
}
