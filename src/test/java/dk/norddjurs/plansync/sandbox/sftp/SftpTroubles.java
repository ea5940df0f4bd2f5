package dk.norddjurs.plansync.sandbox.sftp;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.CopyOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;

/** What an SFTP server does wrong. */
public final class SftpTroubles implements SftpEventListener {
    private final AtomicInteger cuts = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private volatile long cutAfter;
    private volatile boolean refusesToChange;
    private volatile String unreadable = "";
    private volatile Runnable whileReading = () -> {};
    private volatile CountDownLatch stalled = new CountDownLatch(0);

    /** The next so many transfers are cut off once so many bytes of a file have gone. */
    public void cut(int times, long afterBytes) {
        cutAfter = afterBytes;
        cuts.set(times);
    }

    /** Nothing may be deleted or moved. */
    public void refuseToChange(boolean refuse) {
        refusesToChange = refuse;
    }

    /** Files whose path ends so may not be read. */
    public void refuseToRead(String ending) {
        unreadable = ending;
    }

    /** From now on the server is silent as soon as somebody reads, until it is healed. */
    public void stall() {
        stalled = new CountDownLatch(1);
    }

    /** It goes on. */
    public void heal() {
        stalled.countDown();
    }

    /** Something happens on the server while a file is read. */
    public void whileReading(Runnable happens) {
        whileReading = happens;
    }

    /** The file is listed under another name. */
    public void call(String name, String otherwise) {
        names.put(name, otherwise);
    }

    String called(String name) {
        return names.getOrDefault(name, name);
    }

    /** How many files were begun to be read. */
    public int reads() {
        return reads.get();
    }

    @Override
    public void reading(
            ServerSession session, String handle, FileHandle file, long offset, byte[] data, int at, int length)
            throws IOException {
        if (offset == 0) {
            reads.incrementAndGet();
        }
        if (!unreadable.isEmpty() && file.getFile().toString().endsWith(unreadable)) {
            throw new AccessDeniedException(file.getFile().toString());
        }
        whileReading.run();
        if (offset >= cutAfter && cuts.get() > 0 && cuts.getAndDecrement() > 0) {
            session.close(true);
        }
        try {
            stalled.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void removing(ServerSession session, Path path, boolean isDirectory) throws IOException {
        refuse(path);
    }

    @Override
    public void moving(ServerSession session, Path from, Path to, Collection<CopyOption> options) throws IOException {
        refuse(from);
    }

    private void refuse(Path path) throws IOException {
        if (refusesToChange) {
            throw new AccessDeniedException(path.toString());
        }
    }
}
