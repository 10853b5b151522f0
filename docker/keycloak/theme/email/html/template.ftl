<#macro emailLayout>
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body style="margin:0;padding:0;background:#f3f1ec;color:#1c2430;font:16px/1.5 'Segoe UI',Roboto,Arial,sans-serif">
  <div style="padding:16px 24px;background:#16324a;color:#ffffff;font-size:18px;font-weight:bold">OMI-DB access portal</div>
  <div style="max-width:36em;padding:24px;background:#ffffff;overflow-wrap:break-word">
    <#nested>
  </div>
</body>
</html>
</#macro>
