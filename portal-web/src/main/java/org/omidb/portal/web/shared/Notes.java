package org.omidb.portal.web.shared;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Notes on their way to the next page of this session. */
@SessionScoped
public class Notes implements Serializable {

  private static final long serialVersionUID = 1;

  private final ArrayList<String> waiting = new ArrayList<>();

  synchronized void add(String note) {
    waiting.add(note);
  }

  synchronized List<String> take() {
    var taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }
}
