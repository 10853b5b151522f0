package org.omidb.portal.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.deidentify.NotReleasableException.Reason;
import org.omidb.portal.sample.SampleRelease;
import org.omidb.portal.testing.Program;

/** What real encoders make of a picture holds no words, and leaves. */
class EncodersTest {

  @TempDir private Path dir;

  static Stream<List<String>> encoders() {
    return Stream.of(
        List.of("dcmcrle"),
        List.of("dcmcjpeg"),
        List.of("dcmcjpeg", "+el"),
        List.of("dcmcjpeg", "+ee"),
        List.of("dcmcjpls"),
        List.of("dcmcjpls", "+en"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Created by OpenJPEG version 2.5.0",
        "Created by GDCM/OpenJPEG version 2.0",
        "Creator: JasPer Version 1.701.0",
        "LEAD Technologies Inc. V1.01"
      })
  void what_encoders_say_of_themselves_is_no_word_of_a_woman(String comment) {
    assertThat(PixelComments.harmless(comment.getBytes(StandardCharsets.US_ASCII))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("encoders")
  void a_picture_that_was_compressed_may_leave_as_before(List<String> encoder) throws IOException {
    var source = picture();
    var compressed = dir.resolve("compressed.dcm");
    var arguments =
        Stream.concat(
            encoder.stream().skip(1), Stream.of(source.toString(), compressed.toString()));
    var run = new Program(encoder.getFirst(), "dcmtk").run(arguments.toArray(String[]::new));
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(PixelComments.obstacle(source)).isEmpty();
    assertThat(PixelComments.obstacle(compressed)).isEmpty();
  }

  /** dcmtk keeps all bits that are allocated, and then all of them are looked at. */
  @ParameterizedTest
  @ValueSource(strings = {"dcmcrle", "dcmcjpeg", "dcmcjpls"})
  void a_bit_that_no_pixel_uses_is_found_though_it_was_compressed(String encoder)
      throws IOException {
    var source = picture();
    var bytes = Files.readAllBytes(source);
    bytes[bytes.length - 1] |= (byte) 0x80;
    Files.write(source, bytes);
    var compressed = dir.resolve("compressed.dcm");
    var run = new Program(encoder, "dcmtk").run(source.toString(), compressed.toString());
    assertThat(run.exit()).as(run.output()).isZero();
    assertThat(PixelComments.obstacle(compressed)).contains(Reason.COMMENT_IN_PIXELS);
  }

  private Path picture() throws IOException {
    SampleRelease.write(dir.resolve("sample"), 1, 3, done -> {});
    try (var paths = Files.walk(dir.resolve("sample"))) {
      return paths
          .filter(each -> each.toString().endsWith(".dcm"))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }
}
