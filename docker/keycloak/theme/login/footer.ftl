<#macro content>
  <#if client?? && client.baseUrl?has_content>
    <p class="omidb-back"><a href="${client.baseUrl}">${msg("backToPortal")}</a></p>
  </#if>
</#macro>
