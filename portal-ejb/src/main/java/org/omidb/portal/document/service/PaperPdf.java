package org.omidb.portal.document.service;

import static org.omidb.portal.document.domain.PaperRefusal.BUSY;
import static org.omidb.portal.document.domain.PaperRefusal.TOO_LONG;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.omidb.portal.document.domain.Paper;
import org.omidb.portal.shared.domain.Decision;
import org.w3c.dom.Document;

/**
 * Makes papers into PDF/A-2a: tagged, with all its fonts, and the same in twenty years. One at a
 * time, each no larger than can be made within seconds, and without a look at any file or network.
 */
@ApplicationScoped
public class PaperPdf {

  /** As long as somebody waits for those before. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private static final int BOLD = 700;
  private static final int REGULAR = 400;

  static {
    // what the renderer has to say may quote an answer, and no log may hold one
    XRLog.setLoggingEnabled(false);
  }

  private final String style =
      new String(PaperFonts.read("/document/paper.css"), StandardCharsets.UTF_8);
  private final PaperFonts fonts = new PaperFonts();
  private final Semaphore turn;
  private final Duration wait;

  public PaperPdf() {
    this(new Semaphore(1, true), LONGEST_WAIT);
  }

  PaperPdf(Semaphore turn, Duration wait) {
    this.turn = turn;
    this.wait = wait;
  }

  /** The bytes of the PDF, or why there is none. */
  public Decision<byte[]> of(Paper paper) {
    if (PaperSize.of(paper) > PaperSize.MOST) {
      return Decision.refuse(TOO_LONG);
    }
    if (!hasTurn()) {
      return Decision.refuse(BUSY);
    }
    try {
      return Decision.accept(rendered(PaperMarkup.of(paper, style, fonts.drawn())));
    } catch (IOException e) {
      throw new UncheckedIOException("A paper cannot be made into PDF", e);
    } finally {
      turn.release();
    }
  }

  private boolean hasTurn() {
    try {
      return turn.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  byte[] rendered(Document tree) throws IOException {
    var pdf = new ByteArrayOutputStream();
    try (var file = new PDDocument()) {
      new PdfRendererBuilder()
          .usePDDocument(file)
          // the tree names nothing outside itself; whatever it would name is refused twice
          .useUriResolver((base, uri) -> null)
          .useExternalResourceAccessControl(
              (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
          .useUnicodeBidiSplitter(RightToLeft.Splitter::new)
          .useUnicodeBidiReorderer(new RightToLeft(fonts.drawn()))
          .useFont(
              new PDFontSupplier(fonts.regularIn(file)),
              PaperFonts.FAMILY,
              REGULAR,
              FontStyle.NORMAL,
              true)
          .useFont(
              new PDFontSupplier(fonts.boldIn(file)),
              PaperFonts.FAMILY,
              BOLD,
              FontStyle.NORMAL,
              true)
          .withW3cDocument(tree, "")
          .withProducer("OMI-DB access portal")
          .usePdfAConformance(PdfAConformance.PDFA_2_A)
          .usePdfUaAccessibility(true)
          .useColorProfile(fonts.colours())
          .toStream(pdf)
          .run();
    }
    return pdf.toByteArray();
  }
}
