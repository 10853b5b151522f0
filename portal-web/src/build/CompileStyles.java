import com.sass_lang.embedded_protocol.OutputStyle;
import de.larsgrefer.sass.embedded.SassCompilerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Run by the build: compiles one SCSS file to CSS; {@code CompileStyles SOURCE TARGET LOAD-PATH}. */
class CompileStyles {
  public static void main(String[] args) throws Exception {
    var source = Path.of(args[0]);
    var target = Path.of(args[1]);
    if (isNewer(target, source.getParent())) {
      return;
    }
    try (var sass = SassCompilerFactory.bundled()) {
      sass.setOutputStyle(OutputStyle.COMPRESSED);
      sass.setQuietDeps(true);
      sass.setLoadPaths(List.of(Path.of(args[2]).toFile()));
      var css = sass.compileFile(source.toFile()).getCss();
      Files.createDirectories(target.getParent());
      Files.writeString(target, css);
    }
  }

  private static boolean isNewer(Path target, Path sources) throws IOException {
    if (!Files.exists(target)) {
      return false;
    }
    var built = Files.getLastModifiedTime(target);
    try (var files = Files.walk(sources)) {
      return files.filter(Files::isRegularFile).allMatch(file -> last(file).compareTo(built) < 0);
    }
  }

  private static java.nio.file.attribute.FileTime last(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
