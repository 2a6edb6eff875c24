/** LibreOffice accepting or rejecting all tracked changes of Word files, as somebody does with two clicks. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runProgram } from './office.ts';

const MACRO = `Sub Settle(folder As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  Dim text(1) As New com.sun.star.beans.PropertyValue
  text(0).Name = "FilterName"
  text(0).Value = "Text (encoded)"
  text(1).Name = "FilterOptions"
  text(1).Value = "UTF8"
  Dim names(10000) As String
  Dim count As Integer
  Dim found As String
  found = Dir(folder & "/*.docx")
  Do While found <> ""
    names(count) = found
    count = count + 1
    found = Dir()
  Loop
  Dim helper, document, how, at
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  For at = 0 To count - 1
    For Each how In Array("Accept", "Reject")
      document = StarDesktop.loadComponentFromURL(ConvertToURL(folder & "/" & names(at)), "_blank", 0, hidden())
      helper.executeDispatch(document.CurrentController.Frame, ".uno:" & how & "AllTrackedChanges", "", 0, Array())
      document.storeToURL(ConvertToURL(folder & "/" & names(at) & "." & how & ".txt"), text())
      document.close(True)
    Next how
  Next at
  StarDesktop.terminate()
End Sub
`;

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A module of macros; without its document type LibreOffice reads nothing of it. */
const MODULE = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escapeXml(MACRO)}</script:module>
`;

/** Beside every `name.docx` of the folder its text with all changes accepted, `name.docx.Accept.txt`, and with all rejected, `name.docx.Reject.txt`. */
export function settleChangesWithOffice(folder: string): void {
  const profile = mkdtempSync(join(tmpdir(), 'zhangfa-soffice-'));
  try {
    const installation = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    // The first start makes the profile, with an empty module in it.
    runProgram('soffice', [installation, '--headless', '--terminate_after_init']);
    writeFileSync(join(profile, 'user', 'basic', 'Standard', 'Module1.xba'), MODULE);
    runProgram('soffice', [installation, '--headless', `macro:///Standard.Module1.Settle("${folder}")`]);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
