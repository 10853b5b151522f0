<#--
  The frame of every page: keycloak.v2's (26.7), without its choice of languages and its dark clothes,
  with a title of each page's own, a way past the bar, and a name for the field of who is signing in.
-->
<#import "field.ftl" as field>
<#import "footer.ftl" as loginFooter>
<#macro username>
  <div class="omidb-who">
    <p id="kc-attempted-username">${msg("signingInAs", auth.attemptedUsername)}</p>
    <p><a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
  </div>
</#macro>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#local heading><#nested "header"></#local>
<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex, nofollow">
  <title>${heading?markup_string?replace("<!--.*?-->", "", "rs")?trim?no_esc} – ${realm.displayName!realm.name}</title>
  <link rel="icon" href="${url.resourcesPath}/img/mark.svg" type="image/svg+xml">
  <#-- in the page, for a browser keeps a file of that address for a month, and Keycloak a copy on its disk -->
  <style>
    <#list [400, 700] as weight>
    @font-face { font-family: "Source Sans 3"; font-weight: ${weight}; font-display: swap; src: url("${url.resourcesPath}/fonts/source-sans-3-${weight}.woff2") format("woff2"); }
    </#list>
    <#include "style.css" parse=false>
  </style>
  <script type="importmap">
    {"imports": {"rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js"}}
  </script>
  <#if scripts??>
  <#list scripts as script>
  <script src="${script}" type="text/javascript"></script>
  </#list>
  </#if>
  <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
  <#if authenticationSession??>
  <script type="module">
    <#outputformat "JavaScript">
    import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#outputformat>
  </script>
  </#if>
</head>
<body data-page-id="login-${pageId}">
<a class="omidb-skip" href="#kc-main">${msg("skipToMain")}</a>
<div class="pf-v5-c-login__container">
  <header id="kc-header" class="pf-v5-c-login__header">
    <div id="kc-header-wrapper"><img src="${url.resourcesPath}/img/mark.svg" width="32" height="32" alt="">${realm.displayName!realm.name}</div>
  </header>
  <main id="kc-main" tabindex="-1">
    <h1 id="kc-page-title">${heading}</h1>
    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <#nested "show-username">
      <@username/>
    </#if>
    <#-- who asked for an action of their own is not warned that it is needed -->
    <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
    <div class="pf-v5-c-alert pf-m-${(message.type = "error")?then("danger", message.type)}" role="<#if message.type = "error">alert<#else>status</#if>">
      <span class="kc-feedback-text">${message.summary}</span>
    </div>
    </#if>
    <#nested "form">
    <#if auth?has_content && auth.showTryAnotherWayLink()>
    <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post" novalidate="novalidate">
      <button id="try-another-way" class="pf-v5-c-button pf-m-secondary" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
    </form>
    </#if>
    <#nested "socialProviders">
    <#if displayInfo>
    <div id="kc-info"><#nested "info"></div>
    </#if>
    <@loginFooter.content/>
  </main>
</div>
</body>
</html>
</#macro>
