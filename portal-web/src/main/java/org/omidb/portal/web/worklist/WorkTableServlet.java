package org.omidb.portal.web.worklist;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.omidb.portal.web.shared.CurrentPerson;
import org.omidb.portal.web.shared.Query;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.worklist.service.OpenApplications;

/** Sends what the work list shows, of all its pages, to be saved. */
@WebServlet(WorkAddress.TABLE)
public class WorkTableServlet extends HttpServlet {

  private static final long serialVersionUID = 1;

  @Inject transient OpenApplications open;
  @Inject transient CurrentPerson person;
  @Inject transient Texts texts;
  @Inject transient WorkWords words;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var caller = person.caller();
    var address = WorkAddress.of(new Query(request), caller.id());
    var rows = open.all(caller, address.query());
    response.setContentType("text/csv");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"work-list.csv\"");
    new WorkTable(address, texts, words).write(rows, response.getWriter());
  }
}
