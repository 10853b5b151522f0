package org.omidb.portal.web.security;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.omidb.portal.web.wire.Personal;
import org.primefaces.context.PrimeFacesContext;

/**
 * Writes the nonce of the view into every form, beside its state. PrimeFaces refuses a post without
 * it, and adds it by script only to what its own script sends: plain forms, and browsers without
 * JavaScript, need it in the mark-up. A page with a form is therefore for one reader alone.
 */
public class NonceViewHandler extends ViewHandlerWrapper {

  public NonceViewHandler(ViewHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void writeState(FacesContext context) throws IOException {
    Personal.mark((ServletRequest) context.getExternalContext().getRequest());
    super.writeState(context);
    var out = context.getResponseWriter();
    out.startElement("input", null);
    out.writeAttribute("type", "hidden", null);
    out.writeAttribute("name", "primefaces.nonce", null);
    out.writeAttribute("value", PrimeFacesContext.getCspState(context).getNonce(), null);
    out.endElement("input");
  }
}
