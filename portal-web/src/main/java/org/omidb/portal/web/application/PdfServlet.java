package org.omidb.portal.web.application;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Locale;
import org.omidb.portal.document.domain.Paper;
import org.omidb.portal.document.domain.PaperRefusal;
import org.omidb.portal.document.service.PaperPdf;
import org.omidb.portal.shared.domain.Decision.Accepted;
import org.omidb.portal.shared.domain.Decision.Refused;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.PlainPage;
import org.omidb.portal.web.shared.Texts;

/**
 * An application as PDF, beside each page on which one reads it: whoever may open the page gets the
 * PDF of the same, made when it is asked for. Whoever may not is told, as by the page, that there
 * is none.
 */
@WebServlet({PdfServlet.SUBMITTED, PdfServlet.DRAFT})
public class PdfServlet extends HttpServlet {

  static final String SUBMITTED = "/application/read.pdf";
  static final String DRAFT = "/application/check.pdf";

  private static final long serialVersionUID = 1;
  private static final System.Logger LOG = System.getLogger(PdfServlet.class.getName());
  private static final int TOO_LARGE = 413;

  @Inject transient ApplicationPapers papers;
  @Inject transient PaperPdf pdf;
  @Inject transient Asked asked;
  @Inject transient CurrentPerson person;
  @Inject transient Texts texts;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var paper = request.getServletPath().equals(DRAFT) ? papers.draft() : papers.submitted();
    switch (pdf.of(paper)) {
      case Accepted(var made) -> send(paper, made.getFirst(), response);
      case Refused(var refusal) -> refuse(refusal.name(), request, response);
    }
  }

  private void send(Paper paper, byte[] made, HttpServletResponse response) throws IOException {
    LOG.log(
        Level.INFO,
        "PDF of application {0} made for {1}: {2,number,#} bytes",
        asked.getId(),
        person.caller().id(),
        made.length);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/pdf");
    response.setContentLength(made.length);
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"%s\"".formatted(fileName(paper)));
    response.getOutputStream().write(made);
  }

  /** Letters, digits and hyphens: "OMI-2026-0001-revision-1.pdf". */
  private static String fileName(Paper paper) {
    return paper.reference()
        + "-"
        + paper.edition().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
        + ".pdf";
  }

  private void refuse(String refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (refusal.equals(PaperRefusal.BUSY.name())) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setHeader("Retry-After", "60");
    } else {
      response.setStatus(TOO_LARGE);
    }
    var title = texts.get("document.refusal.title");
    PlainPage.send(
        request,
        response,
        title,
        "<h1 class=\"govuk-heading-l\">%s</h1><p class=\"govuk-body\">%s</p>"
            .formatted(title, PlainPage.escaped(texts.get("document.refusal." + refusal))));
  }
}
