<#-- What a person says of themselves: fields of one line, each named to browsers (WCAG 2.2, 1.3.5), where Keycloak names the address alone. -->
<#import "field.ftl" as field>
<#assign own = {"firstName": "given-name", "lastName": "family-name", "email": "email", "username": "username"}>
<#macro userProfileFormFields>
  <#list profile.attributes as attribute>
    <#nested "beforeField" attribute>
    <@field.group name=attribute.name label=advancedMsg(attribute.displayName!"") error=messagesPerField.get(attribute.name) required=attribute.required>
      <div class="${properties.kcInputWrapperClass!}">
        <#if attribute.annotations.inputHelperTextBefore??>
        <div class="${properties.kcInputHelperTextBeforeClass!}" id="form-help-text-before-${attribute.name}">${kcSanitize(advancedMsg(attribute.annotations.inputHelperTextBefore))?no_esc}</div>
        </#if>
        <span class="${properties.kcInputClass!}">
          <input type="${(attribute.annotations.inputType!"text")?remove_beginning("html5-")}" id="${attribute.name}" name="${attribute.name}" value="${attribute.value!""}" class="${properties.kcInputClass!}"
            autocomplete="${own[attribute.name]!"off"}" aria-invalid="<#if messagesPerField.existsError(attribute.name)>true</#if>"
            <#if attribute.annotations.inputHelperTextBefore??>aria-describedby="form-help-text-before-${attribute.name}"</#if>
            <#if attribute.readOnly>disabled</#if>>
        </span>
      </div>
    </@field.group>
    <#nested "afterField" attribute>
  </#list>
  <#-- Names that are pasted bring along what nobody sees; the portal takes it out of its own fields as well. -->
  <script>
    for (const name of ["firstName", "lastName"]) {
      document.getElementById(name)?.addEventListener("change", ({target}) => {
        target.value = target.value.normalize("NFC")
          .replace(/[\u200B\u202A-\u202E\u2060-\u206F\uFEFF\u115F\u1160\u3164\uFFA0]/gu, "")
          .replace(/[\p{Cc}\p{Z}]+/gu, " ")
          .trim();
      });
    }
  </script>
</#macro>
