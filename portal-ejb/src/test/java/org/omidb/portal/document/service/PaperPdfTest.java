package org.omidb.portal.document.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omidb.portal.document.domain.Paper;
import org.omidb.portal.document.domain.PaperRefusal;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** The PDF itself: judged by veraPDF, read by PDFBox, and attacked by what people may write. */
class PaperPdfTest {

  private static final PaperPdf PDF = new PaperPdf();

  @ParameterizedTest
  @ValueSource(strings = {"", "Draft, not submitted"})
  void it_can_be_kept_for_ever_and_read_by_everybody(String warning) throws Exception {
    var made = made(SomePaper.full(3, warning));
    assertThat(faults(made, PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(faults(made, PDFAFlavour.PDFUA_1)).isEmpty();
  }

  @Test
  void odd_letters_do_not_break_it() throws Exception {
    var made =
        made(
            SomePaper.answered(
                "👨‍👩‍👧 😀 中文 हिन्दी cafe\u0301 \u0000\u202e\ue000\ud800\ufffc\n"
                    + "שלום (עולם) abc\nالسلام عليكم مُحَمَّد PDF\n\tx\u00ad\u200b\u3000y"));
    assertThat(faults(made, PDFAFlavour.PDFA_2_A)).isEmpty();
    assertThat(text(made))
        .contains("U+1F468")
        .contains("U+4E2D")
        .contains("U+0939")
        .contains("café")
        .contains("U+0000")
        .contains("U+202E")
        .contains("U+D800")
        .contains("U+FFFC")
        .contains("שלום (עולם)")
        .contains("السلام عليكم");
  }

  @Test
  void each_page_says_what_it_is_and_for_whom_and_the_contents_where_it_stands() throws Exception {
    try (var pdf = Loader.loadPDF(made(SomePaper.full(13, "Draft, not submitted")))) {
      int pages = pdf.getNumberOfPages();
      assertThat(pages).isGreaterThan(3);
      for (int page = 1; page <= pages; page++) {
        assertThat(text(pdf, page))
            .contains("OMI-2026-0001, Revision 1")
            .contains("Interval cancers, and what a model sees of them")
            .contains("Draft, not submitted")
            .contains("Made for Rita on 30 November 2026, 19:50")
            .contains("Page " + page + " of " + pages);
      }
      int found = 0;
      for (int chapter = 1; chapter <= 13; chapter++) {
        for (int page = 2; page <= pages; page++) {
          if (text(pdf, page).lines().anyMatch(("Section " + chapter)::equals)) {
            assertThat(text(pdf, 1)).containsPattern("Section " + chapter + "[ .]+" + page + "\\R");
            found++;
          }
        }
      }
      assertThat(found).isEqualTo(13);
      var outline = pdf.getDocumentCatalog().getDocumentOutline();
      var marks = new ArrayList<String>();
      outline.children().forEach(it -> marks.add(it.getTitle()));
      assertThat(marks).hasSize(13).startsWith("Section 1", "Section 2");
    }
  }

  @Test
  void a_paper_without_a_warning_has_none() throws Exception {
    assertThat(text(made(SomePaper.full(1, "")))).doesNotContain("Draft");
  }

  @Test
  void all_of_a_paper_stands_in_it() throws Exception {
    assertThat(text(made(SomePaper.full(1, ""))))
        .contains(
            "What is your title?",
            "The first finding is published.",
            "Not answered",
            "flow chart.pdf",
            "SHA-256 " + "9f86d081".repeat(8),
            "Member 2",
            "Dr Ada 2",
            "Read by: the applicant",
            "The committee, 14 November 2026, 09:12",
            "Which reader?",
            "These words were deleted.");
  }

  @Test
  void every_font_lies_within() throws Exception {
    try (var pdf = Loader.loadPDF(made(SomePaper.full(1, "")))) {
      for (var page : pdf.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
        }
      }
    }
  }

  @Test
  void an_answer_is_never_mark_up_and_makes_the_portal_fetch_nothing(@TempDir Path folder)
      throws Exception {
    var secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(200);
      var web = "http://127.0.0.1:" + server.getLocalPort() + "/x";
      var answer =
          """
          <img src="%s"/><img src='%s'/><iframe src="%s"></iframe>
          <link rel="stylesheet" href="%s"/><style>body { background: url(%s) }</style>
          </p></div></body><script>alert(1)</script> ]]> <!-- &lt; &#65; &xxe; <?xml version="1.0"?>
          <object type="x" data="%s"></object> url(%s) @import "%s";
          <bookmarks><bookmark name="x" href="%s"/></bookmarks><a href="javascript:alert(1)">x</a>
          """
              .formatted(secret.toUri(), web, web, web, web, secret.toUri(), web, web, web);
      var made = made(SomePaper.answered(answer));
      var read = text(made).replaceAll("\\s+", "");
      assertThat(read).contains(answer.replaceAll("\\s+", "")).doesNotContain("thesecret");
      assertThat(faults(made, PDFAFlavour.PDFA_2_A)).isEmpty();
      assertThat(isAsked(server)).isFalse();
      try (var pdf = Loader.loadPDF(made)) {
        for (var page : pdf.getPages()) {
          assertThat(page.getResources().getXObjectNames()).isEmpty();
        }
      }
    }
  }

  private static boolean isAsked(ServerSocket server) throws IOException {
    try (var socket = server.accept()) {
      return socket.isConnected();
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  @Test
  void what_a_tree_names_is_refused() throws Exception {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(200);
      var web = "http://127.0.0.1:" + server.getLocalPort() + "/x.png";
      var style = "body { background-image: url(" + web + "); } @import url(" + web + ");";
      var pdf =
          PDF.rendered(PaperMarkup.of(SomePaper.answered("x"), style, point -> point < 0x250));
      assertThat(pdf).isNotEmpty();
      assertThat(isAsked(server)).isFalse();
    }
  }

  @Test
  void a_hundred_kilobytes_of_words_are_made_and_all_of_them_are_there() throws Exception {
    var words = "lorem ipsum dolor ".repeat(5_600);
    var read = text(made(SomePaper.answered(words)));
    assertThat(read.split("ipsum", -1)).hasSize(5_601);
  }

  @Test
  void what_would_take_too_long_is_refused_at_once() {
    for (var paper :
        List.of(
            SomePaper.table(10_000),
            SomePaper.answered("a\n".repeat(50_000)),
            SomePaper.answered("a".repeat(100_000)),
            SomePaper.answered("中".repeat(50_000)),
            SomePaper.answered("lorem ipsum ".repeat(100_000)))) {
      long begun = System.nanoTime();
      assertThat(PDF.of(paper)).isEqualTo(Decision.refuse(PaperRefusal.TOO_LONG));
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void one_is_made_at_a_time_and_nobody_waits_for_ever() throws Exception {
    var turn = new Semaphore(1);
    var pdf = new PaperPdf(turn, Duration.ofMillis(1));
    assertThat(pdf.of(SomePaper.answered("x"))).isInstanceOf(Accepted.class);
    turn.acquire();
    assertThat(pdf.of(SomePaper.answered("x"))).isEqualTo(Decision.refuse(PaperRefusal.BUSY));
    turn.release();
    assertThat(pdf.of(SomePaper.answered("x"))).isInstanceOf(Accepted.class);
    assertThat(turn.availablePermits()).isEqualTo(1);
  }

  private static byte[] made(Paper paper) {
    return PDF.of(paper) instanceof Accepted<byte[]>(var made) ? made.getFirst() : new byte[0];
  }

  private static String text(byte[] made) throws IOException {
    try (var pdf = Loader.loadPDF(made)) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static String text(PDDocument pdf, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf);
  }

  private static List<String> faults(byte[] made, PDFAFlavour flavour)
      throws VeraPDFException, IOException {
    VeraGreenfieldFoundryProvider.initialise();
    try (var parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(made), flavour);
        var judge = Foundries.defaultInstance().createValidator(flavour, false)) {
      var judged = judge.validate(parser);
      assertThat(judged.getTotalAssertions()).isGreaterThan(1_000);
      return judged.getTestAssertions().stream()
          .filter(it -> it.getStatus() == TestAssertion.Status.FAILED)
          .map(it -> it.getRuleId().getClause() + ": " + it.getMessage())
          .distinct()
          .toList();
    }
  }
}
