package dk.norddjurs.plansync.planted;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the classes that have a planted bug. */
final class Sabotage implements AutoCloseable {
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);

    /** Throws if a bug no longer fits its source, or does not compile. No two of them may be of one source. */
    void compile(List<PlantedBug> bugs, Path into) throws IOException {
        Files.createDirectories(into);
        List<Source> sources = new ArrayList<>();
        for (PlantedBug bug : bugs) {
            sources.add(new Source(bug.file().toUri(), bug.sabotaged()));
        }
        List<String> options = List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                into.toString(),
                "-parameters",
                "-proc:none",
                "-implicit:none",
                "-nowarn");
        StringWriter said = new StringWriter();
        if (!compiler.getTask(said, files, null, options, null, sources).call()) {
            throw new IllegalStateException("One of " + bugs + " does not compile: " + said);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(URI file, String text) {
            super(file, JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
