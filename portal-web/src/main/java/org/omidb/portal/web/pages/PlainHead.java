package org.omidb.portal.web.pages;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import org.primefaces.config.PrimeConfiguration;
import org.primefaces.context.PrimeRequestContext;
import org.primefaces.renderkit.HeadRenderer;

/** PrimeFaces' head, without its inline scripts on pages that have nothing else of it. */
public class PlainHead extends HeadRenderer {

  @Override
  protected void encodeSettingScripts(
      FacesContext context,
      PrimeRequestContext request,
      PrimeConfiguration configuration,
      ResponseWriter writer)
      throws IOException {
    if (hasComponents(context)) {
      super.encodeSettingScripts(context, request, configuration, writer);
    }
  }

  @Override
  protected void encodeInitScripts(
      FacesContext context,
      PrimeRequestContext request,
      PrimeConfiguration configuration,
      ResponseWriter writer)
      throws IOException {
    if (hasComponents(context)) {
      super.encodeInitScripts(context, request, configuration, writer);
    }
  }

  private static boolean hasComponents(FacesContext context) {
    return !context.getViewRoot().getComponentResources(context, "head").isEmpty();
  }
}
