package org.omidb.portal.web.application;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.omidb.portal.web.Unused.unused;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.omidb.portal.document.domain.Paper;
import org.omidb.portal.document.service.PaperPdf;
import org.omidb.portal.shared.domain.Decision;
import org.omidb.portal.shared.domain.NotFoundException;
import org.omidb.portal.web.OneApplication;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Texts;

/** How a PDF is sent, and to nobody who may not read the page. */
class PdfServletTest {

  private final Map<String, String> parameters =
      new HashMap<>(Map.of("id", OneApplication.ID.toString()));
  private final Map<String, String> headers = new HashMap<>();
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private Optional<Paper> submitted = Optional.of(paper("Revision 1"));
  private Optional<Paper> draft = Optional.empty();

  @Test
  void it_is_saved_under_its_reference_and_kept_by_no_cache() throws IOException {
    get(PdfServlet.SUBMITTED);
    assertThat(headers)
        .containsEntry("Cache-Control", "no-store")
        .containsEntry("type", "application/pdf")
        .containsEntry("length", "4")
        .containsEntry(
            "Content-Disposition", "attachment; filename=\"OMI-2026-0042-revision-1.pdf\"");
    assertThat(sent.toByteArray()).containsExactly('%', 'P', 'D', 'F');
  }

  @Test
  void a_draft_has_an_address_of_its_own() throws IOException {
    assertThatThrownBy(() -> get(PdfServlet.DRAFT)).isInstanceOf(NotFoundException.class);
    draft = Optional.of(paper("Draft of revision 2"));
    submitted = Optional.empty();
    get(PdfServlet.DRAFT);
    assertThat(headers.get("Content-Disposition"))
        .contains("OMI-2026-0042-draft-of-revision-2.pdf");
  }

  @Test
  void without_a_page_there_is_no_pdf() {
    submitted = Optional.empty();
    assertThatThrownBy(() -> get(PdfServlet.SUBMITTED)).isInstanceOf(NotFoundException.class);
    assertThat(sent.size()).isZero();
  }

  @Test
  void the_log_has_ids_and_nothing_that_somebody_wrote() throws IOException {
    var lines = new StringBuilder();
    var log = Logger.getLogger(PdfServlet.class.getName());
    var handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.append(new SimpleFormatter().formatMessage(line)).append('\n');
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    log.addHandler(handler);
    try {
      get(PdfServlet.SUBMITTED);
    } finally {
      log.removeHandler(handler);
    }
    assertThat(lines.toString())
        .contains(OneApplication.ID.toString(), StandIns.person(2).toString(), "4 bytes")
        .doesNotContain("Small cancers", "person2");
  }

  private static Paper paper(String edition) {
    return new Paper("OMI-2026-0042", "Small cancers", edition, "", "", List.of(), List.of());
  }

  @SuppressWarnings("UnnecessaryAssignment") // what the container does
  private void get(String path) throws IOException {
    var servlet = new PdfServlet();
    servlet.papers =
        new ApplicationPapers(
            unused(), unused(), unused(), unused(), unused(), unused(), unused(), unused()) {
          @Override
          public Paper submitted() {
            return submitted.orElseThrow(() -> new NotFoundException("Page"));
          }

          @Override
          public Paper draft() {
            return draft.orElseThrow(() -> new NotFoundException("Page"));
          }
        };
    servlet.pdf =
        new PaperPdf() {
          @Override
          public Decision<byte[]> of(Paper paper) {
            return Decision.accept(new byte[] {'%', 'P', 'D', 'F'});
          }
        };
    servlet.asked = StandIns.asked(parameters);
    servlet.person = StandIns.asking(StandIns.caller(2));
    servlet.texts = new Texts();
    servlet.doGet(request(path), response());
  }

  private static HttpServletRequest request(String path) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            PdfServletTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, values) -> {
              if (method.getName().equals("getServletPath")) {
                return path;
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }

  private static String value(Object @Nullable [] values, int number) {
    return requireNonNull(values)[number].toString();
  }

  private HttpServletResponse response() {
    return (HttpServletResponse)
        Proxy.newProxyInstance(
            PdfServletTest.class.getClassLoader(),
            new Class<?>[] {HttpServletResponse.class},
            (proxy, method, values) -> {
              switch (method.getName()) {
                case "setHeader" -> headers.put(value(values, 0), value(values, 1));
                case "setContentType" -> headers.put("type", value(values, 0));
                case "setContentLength" -> headers.put("length", value(values, 0));
                case "getOutputStream" -> {
                  return new ServletOutputStream() {
                    @Override
                    public void write(int one) {
                      sent.write(one);
                    }

                    @Override
                    public boolean isReady() {
                      return true;
                    }

                    @Override
                    public void setWriteListener(WriteListener listener) {
                      throw new UnsupportedOperationException();
                    }
                  };
                }
                default -> throw new UnsupportedOperationException(method.getName());
              }
              return null;
            });
  }
}
