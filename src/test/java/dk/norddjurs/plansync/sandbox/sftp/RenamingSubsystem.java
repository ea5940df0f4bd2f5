package dk.norddjurs.plansync.sandbox.sftp;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.sftp.server.DirectoryHandle;
import org.apache.sshd.sftp.server.SftpSubsystem;
import org.apache.sshd.sftp.server.SftpSubsystemConfigurator;

/** Lists files under names that no file system would give them. */
final class RenamingSubsystem extends SftpSubsystem {
    private final SftpTroubles troubles;

    RenamingSubsystem(ChannelSession channel, SftpSubsystemConfigurator configurator, SftpTroubles troubles) {
        super(channel, configurator);
        this.troubles = troubles;
    }

    @Override
    protected void writeDirEntry(
            int id,
            DirectoryHandle folder,
            Map<String, Path> entries,
            Buffer buffer,
            int index,
            Path file,
            String name,
            LinkOption... options)
            throws IOException {
        super.writeDirEntry(id, folder, entries, buffer, index, file, troubles.called(name), options);
    }
}
