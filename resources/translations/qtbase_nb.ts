<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nb_NO" sourcelanguage="en_US">
<context>
    <name>QPlatformTheme</name>
    <message><source>OK</source><translation>OK</translation></message>
    <message><source>Save</source><translation>Lagre</translation></message>
    <message><source>Save All</source><translation>Lagre alle</translation></message>
    <message><source>Open</source><translation>Åpne</translation></message>
    <message><source>&amp;Yes</source><translation>&amp;Ja</translation></message>
    <message><source>Yes to &amp;All</source><translation>Ja til &amp;alle</translation></message>
    <message><source>&amp;No</source><translation>&amp;Nei</translation></message>
    <message><source>N&amp;o to All</source><translation>N&amp;ei til alle</translation></message>
    <message><source>Abort</source><translation>Avbryt</translation></message>
    <message><source>Retry</source><translation>Prøv igjen</translation></message>
    <message><source>Ignore</source><translation>Ignorer</translation></message>
    <message><source>Close</source><translation>Lukk</translation></message>
    <message><source>Cancel</source><translation>Avbryt</translation></message>
    <message><source>Discard</source><translation>Forkast</translation></message>
    <message><source>Help</source><translation>Hjelp</translation></message>
    <message><source>Apply</source><translation>Bruk</translation></message>
    <message><source>Reset</source><translation>Tilbakestill</translation></message>
    <message><source>Restore Defaults</source><translation>Gjenopprett standardvalg</translation></message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message><source>&amp;Undo</source><translation>&amp;Angre</translation></message>
    <message><source>&amp;Redo</source><translation>&amp;Gjør om</translation></message>
    <message><source>Cu&amp;t</source><translation>Klipp &amp;ut</translation></message>
    <message><source>&amp;Copy</source><translation>&amp;Kopier</translation></message>
    <message><source>Copy &amp;Link Location</source><translation>Kopier &amp;lenkeadressen</translation></message>
    <message><source>&amp;Paste</source><translation>&amp;Lim inn</translation></message>
    <message><source>Delete</source><translation>Slett</translation></message>
    <message><source>Select All</source><translation>Merk alt</translation></message>
</context>
<context>
    <name>QLineEdit</name>
    <message><source>&amp;Undo</source><translation>&amp;Angre</translation></message>
    <message><source>&amp;Redo</source><translation>&amp;Gjør om</translation></message>
    <message><source>Cu&amp;t</source><translation>Klipp &amp;ut</translation></message>
    <message><source>&amp;Copy</source><translation>&amp;Kopier</translation></message>
    <message><source>&amp;Paste</source><translation>&amp;Lim inn</translation></message>
    <message><source>Delete</source><translation>Slett</translation></message>
    <message><source>Select All</source><translation>Merk alt</translation></message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message><source>&amp;Select All</source><translation>&amp;Merk alt</translation></message>
    <message><source>&amp;Step up</source><translation>&amp;Øk</translation></message>
    <message><source>Step &amp;down</source><translation>&amp;Minsk</translation></message>
</context>
<context>
    <name>QScrollBar</name>
    <message><source>Scroll here</source><translation>Rull hit</translation></message>
    <message><source>Top</source><translation>Øverst</translation></message>
    <message><source>Bottom</source><translation>Nederst</translation></message>
    <message><source>Left edge</source><translation>Venstre kant</translation></message>
    <message><source>Right edge</source><translation>Høyre kant</translation></message>
    <message><source>Page up</source><translation>Side opp</translation></message>
    <message><source>Page down</source><translation>Side ned</translation></message>
    <message><source>Page left</source><translation>Side til venstre</translation></message>
    <message><source>Page right</source><translation>Side til høyre</translation></message>
    <message><source>Scroll up</source><translation>Rull opp</translation></message>
    <message><source>Scroll down</source><translation>Rull ned</translation></message>
    <message><source>Scroll left</source><translation>Rull til venstre</translation></message>
    <message><source>Scroll right</source><translation>Rull til høyre</translation></message>
</context>
<context>
    <name>QMessageBox</name>
    <message><source>Show Details...</source><translation>Vis detaljer …</translation></message>
    <message><source>Hide Details...</source><translation>Skjul detaljer …</translation></message>
</context>
<context>
    <name>QDialogButtonBox</name>
    <message><source>OK</source><translation>OK</translation></message>
</context>
<context>
    <name>QDialog</name>
    <message><source>What's This?</source><translation>Hva er dette?</translation></message>
</context>
<context>
    <name>QWhatsThisAction</name>
    <message><source>What's This?</source><translation>Hva er dette?</translation></message>
</context>
<context>
    <name>QComboBox</name>
    <message><source>Open the combo box selection popup</source><translation>Åpne listen med valg</translation></message>
    <message><source>True</source><translation>Sant</translation></message>
    <message><source>False</source><translation>Usant</translation></message>
</context>
<context>
    <name>QProgressDialog</name>
    <message><source>Cancel</source><translation>Avbryt</translation></message>
</context>
<context>
    <name>QInputDialog</name>
    <message><source>Enter a value:</source><translation>Skriv en verdi:</translation></message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message><source>Name</source><translation>Navn</translation></message>
    <message><source>Size</source><translation>Størrelse</translation></message>
    <message><source>Kind</source><translation>Type</translation></message>
    <message><source>Type</source><translation>Type</translation></message>
    <message><source>Date Modified</source><translation>Endret</translation></message>
    <message><source>My Computer</source><translation>Min datamaskin</translation></message>
    <message><source>Computer</source><translation>Datamaskin</translation></message>
    <message><source>Invalid filename</source><translation>Ugyldig filnavn</translation></message>
    <message><source>&lt;b&gt;The name "%1" cannot be used.&lt;/b&gt;&lt;p&gt;Try using another name, with fewer characters or no punctuation marks.</source><translation>&lt;b&gt;Navnet «%1» kan ikke brukes.&lt;/b&gt;&lt;p&gt;Prøv et annet navn, med færre tegn eller uten skilletegn.</translation></message>
</context>
<context>
    <name>QFileDialog</name>
    <message><source>Look in:</source><translation>Se i:</translation></message>
    <message><source>Back</source><translation>Tilbake</translation></message>
    <message><source>Forward</source><translation>Fram</translation></message>
    <message><source>Parent Directory</source><translation>Mappen over</translation></message>
    <message><source>Create New Folder</source><translation>Lag ny mappe</translation></message>
    <message><source>Create a New Folder</source><translation>Lag en ny mappe</translation></message>
    <message><source>List View</source><translation>Liste</translation></message>
    <message><source>Detail View</source><translation>Detaljer</translation></message>
    <message><source>Change to list view mode</source><translation>Vis som liste</translation></message>
    <message><source>Change to detail view mode</source><translation>Vis med detaljer</translation></message>
    <message><source>Files of type:</source><translation>Filtype:</translation></message>
    <message><source>File &amp;name:</source><translation>Fil&amp;navn:</translation></message>
    <message><source>&amp;Open</source><translation>&amp;Åpne</translation></message>
    <message><source>&amp;Save</source><translation>&amp;Lagre</translation></message>
    <message><source>Open</source><translation>Åpne</translation></message>
    <message><source>Save As</source><translation>Lagre som</translation></message>
    <message><source>Directory:</source><translation>Mappe:</translation></message>
    <message><source>Directories</source><translation>Mapper</translation></message>
    <message><source>&amp;Choose</source><translation>&amp;Velg</translation></message>
    <message><source>&amp;Rename</source><translation>&amp;Gi nytt navn</translation></message>
    <message><source>&amp;Delete</source><translation>&amp;Slett</translation></message>
    <message><source>Show &amp;hidden files</source><translation>Vis s&amp;kjulte filer</translation></message>
    <message><source>&amp;New Folder</source><translation>&amp;Ny mappe</translation></message>
    <message><source>New Folder</source><translation>Ny mappe</translation></message>
    <message><source>All Files (*)</source><translation>Alle filer (*)</translation></message>
    <message><source>All files (*)</source><translation>Alle filer (*)</translation></message>
    <message><source>Find Directory</source><translation>Finn mappe</translation></message>
    <message><source>Drive</source><translation>Disk</translation></message>
    <message><source>File</source><translation>Fil</translation></message>
    <message><source>File Folder</source><translation>Mappe</translation></message>
    <message><source>Folder</source><translation>Mappe</translation></message>
    <message><source>Alias</source><translation>Alias</translation></message>
    <message><source>Shortcut</source><translation>Snarvei</translation></message>
    <message><source>Unknown</source><translation>Ukjent</translation></message>
    <message><source>My Computer</source><translation>Min datamaskin</translation></message>
    <message><source>Recent Places</source><translation>Nylig brukt</translation></message>
    <message><source>Show </source><translation>Vis </translation></message>
    <message><source>Remove</source><translation>Fjern</translation></message>
    <message><source>Delete</source><translation>Slett</translation></message>
    <message><source>Go back</source><translation>Gå tilbake</translation></message>
    <message><source>Go forward</source><translation>Gå fram</translation></message>
    <message><source>Go to the parent directory</source><translation>Gå til mappen over</translation></message>
    <message><source>Sidebar</source><translation>Sidepanel</translation></message>
    <message><source>List of places and bookmarks</source><translation>Steder og bokmerker</translation></message>
    <message><source>Files</source><translation>Filer</translation></message>
    <message><source>%1 File</source><translation>%1-fil</translation></message>
    <message><source>%1
File not found.
Please verify the correct file name was given.</source><translation>%1
Finner ikke filen.
Se etter at filnavnet er riktig.</translation></message>
    <message><source>%1
Directory not found.
Please verify the correct directory name was given.</source><translation>%1
Finner ikke mappen.
Se etter at navnet på mappen er riktig.</translation></message>
    <message><source>%1 already exists.
Do you want to replace it?</source><translation>%1 finnes fra før.
Vil du erstatte den?</translation></message>
    <message><source>'%1' is write protected.
Do you want to delete it anyway?</source><translation>«%1» er skrivebeskyttet.
Vil du slette den likevel?</translation></message>
    <message><source>Are you sure you want to delete '%1'?</source><translation>Er du sikker på at du vil slette «%1»?</translation></message>
    <message><source>Could not delete directory.</source><translation>Kunne ikke slette mappen.</translation></message>
</context>
<context>
    <name>QPrintDialog</name>
    <message><source>Print</source><translation>Skriv ut</translation></message>
    <message><source>&amp;Print</source><translation>&amp;Skriv ut</translation></message>
    <message><source>OK</source><translation>OK</translation></message>
    <message><source>&amp;Options &gt;&gt;</source><translation>&amp;Valg &gt;&gt;</translation></message>
    <message><source>&amp;Options &lt;&lt;</source><translation>&amp;Valg &lt;&lt;</translation></message>
    <message><source>Print to File (PDF)</source><translation>Skriv til fil (PDF)</translation></message>
    <message><source>Local file</source><translation>Lokal fil</translation></message>
    <message><source>Write PDF file</source><translation>Skriv PDF-fil</translation></message>
    <message><source>%1 is a directory.
Please choose a different file name.</source><translation>%1 er en mappe.
Velg et annet filnavn.</translation></message>
    <message><source>File %1 is not writable.
Please choose a different file name.</source><translation>Det går ikke an å skrive til filen %1.
Velg et annet filnavn.</translation></message>
    <message><source>%1 already exists.
Do you want to overwrite it?</source><translation>%1 finnes fra før.
Vil du skrive over den?</translation></message>
    <message><source>The 'From' value cannot be greater than the 'To' value.</source><translation>Den første siden kan ikke komme etter den siste.</translation></message>
</context>
<context>
    <name>QPrintPropertiesDialog</name>
    <message><source>Printer Properties</source><translation>Skriverens egenskaper</translation></message>
    <message><source>Job Options</source><translation>Valg for utskriften</translation></message>
</context>
<context>
    <name>QPrintPropertiesWidget</name>
    <message><source>Form</source><translation>Skjema</translation></message>
    <message><source>Page</source><translation>Side</translation></message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message><source>Copies</source><translation>Kopier</translation></message>
    <message><source>Print range</source><translation>Utskriftsområde</translation></message>
    <message><source>Print all</source><translation>Skriv ut alt</translation></message>
    <message><source>Pages from</source><translation>Sider fra</translation></message>
    <message><source>to</source><translation>til</translation></message>
    <message><source>Pages</source><translation>Sider</translation></message>
    <message><source>Current Page</source><translation>Denne siden</translation></message>
    <message><source>Selection</source><translation>Det merkede</translation></message>
    <message><source>Page Set:</source><translation>Utvalg:</translation></message>
    <message><source>Output Settings</source><translation>Utskrift</translation></message>
    <message><source>Copies:</source><translation>Kopier:</translation></message>
    <message><source>Collate</source><translation>Samle</translation></message>
    <message><source>Reverse</source><translation>Omvendt rekkefølge</translation></message>
    <message><source>Options</source><translation>Valg</translation></message>
    <message><source>Color Mode</source><translation>Farger</translation></message>
    <message><source>Color</source><translation>Farger</translation></message>
    <message><source>Grayscale</source><translation>Gråtoner</translation></message>
    <message><source>Duplex Printing</source><translation>Tosidig</translation></message>
    <message><source>None</source><translation>Ingen</translation></message>
    <message><source>Long side</source><translation>Langside</translation></message>
    <message><source>Short side</source><translation>Kortside</translation></message>
</context>
<context>
    <name>QPrintWidget</name>
    <message><source>Form</source><translation>Skjema</translation></message>
    <message><source>Printer</source><translation>Skriver</translation></message>
    <message><source>&amp;Name:</source><translation>&amp;Navn:</translation></message>
    <message><source>P&amp;roperties</source><translation>&amp;Egenskaper</translation></message>
    <message><source>Location:</source><translation>Plassering:</translation></message>
    <message><source>Preview</source><translation>Forhåndsvis</translation></message>
    <message><source>Type:</source><translation>Type:</translation></message>
    <message><source>Output &amp;file:</source><translation>&amp;Fil:</translation></message>
</context>
<context>
    <name>QPageSetupWidget</name>
    <message><source>Form</source><translation>Skjema</translation></message>
    <message><source>Paper</source><translation>Papir</translation></message>
    <message><source>Page size:</source><translation>Papirstørrelse:</translation></message>
    <message><source>Width:</source><translation>Bredde:</translation></message>
    <message><source>Height:</source><translation>Høyde:</translation></message>
    <message><source>Paper source:</source><translation>Papirkilde:</translation></message>
    <message><source>Orientation</source><translation>Retning</translation></message>
    <message><source>Portrait</source><translation>Stående</translation></message>
    <message><source>Landscape</source><translation>Liggende</translation></message>
    <message><source>Reverse landscape</source><translation>Omvendt liggende</translation></message>
    <message><source>Reverse portrait</source><translation>Omvendt stående</translation></message>
    <message><source>Margins</source><translation>Marger</translation></message>
    <message><source>top margin</source><translation>marg øverst</translation></message>
    <message><source>left margin</source><translation>marg til venstre</translation></message>
    <message><source>right margin</source><translation>marg til høyre</translation></message>
    <message><source>bottom margin</source><translation>marg nederst</translation></message>
</context>
<context>
    <name>QPrintPreviewDialog</name>
    <message><source>%1%</source><translation>%1 %</translation></message>
    <message><source>Print Preview</source><translation>Forhåndsvisning</translation></message>
    <message><source>Next page</source><translation>Neste side</translation></message>
    <message><source>Previous page</source><translation>Forrige side</translation></message>
    <message><source>First page</source><translation>Første side</translation></message>
    <message><source>Last page</source><translation>Siste side</translation></message>
    <message><source>Fit width</source><translation>Tilpass bredden</translation></message>
    <message><source>Fit page</source><translation>Tilpass siden</translation></message>
    <message><source>Zoom in</source><translation>Større</translation></message>
    <message><source>Zoom out</source><translation>Mindre</translation></message>
    <message><source>Portrait</source><translation>Stående</translation></message>
    <message><source>Landscape</source><translation>Liggende</translation></message>
    <message><source>Show single page</source><translation>Vis én side</translation></message>
    <message><source>Show facing pages</source><translation>Vis to sider</translation></message>
    <message><source>Show overview of all pages</source><translation>Vis alle sider</translation></message>
    <message><source>Print</source><translation>Skriv ut</translation></message>
    <message><source>Page setup</source><translation>Utskriftsformat</translation></message>
    <message><source>Page Setup</source><translation>Utskriftsformat</translation></message>
    <message><source>Export to PDF</source><translation>Lagre som PDF</translation></message>
</context>
<context>
    <name>QShortcut</name>
    <message><source>Space</source><translation>Mellomrom</translation></message>
    <message><source>Esc</source><translation>Esc</translation></message>
    <message><source>Tab</source><translation>Tab</translation></message>
    <message><source>Backspace</source><translation>Rettetast</translation></message>
    <message><source>Return</source><translation>Enter</translation></message>
    <message><source>Enter</source><translation>Enter</translation></message>
    <message><source>Ins</source><translation>Ins</translation></message>
    <message><source>Del</source><translation>Del</translation></message>
    <message><source>Home</source><translation>Home</translation></message>
    <message><source>End</source><translation>End</translation></message>
    <message><source>Left</source><translation>Pil venstre</translation></message>
    <message><source>Up</source><translation>Pil opp</translation></message>
    <message><source>Right</source><translation>Pil høyre</translation></message>
    <message><source>Down</source><translation>Pil ned</translation></message>
    <message><source>PgUp</source><translation>PgUp</translation></message>
    <message><source>PgDown</source><translation>PgDn</translation></message>
    <message><source>Ctrl</source><translation>Ctrl</translation></message>
    <message><source>Shift</source><translation>Shift</translation></message>
    <message><source>Alt</source><translation>Alt</translation></message>
</context>
<context>
    <name>QAccessibleActionInterface</name>
    <message><source>Press</source><translation>Trykk</translation></message>
    <message><source>Increase</source><translation>Øk</translation></message>
    <message><source>Decrease</source><translation>Minsk</translation></message>
    <message><source>ShowMenu</source><translation>Vis meny</translation></message>
    <message><source>SetFocus</source><translation>Gi fokus</translation></message>
    <message><source>Toggle</source><translation>Slå av eller på</translation></message>
    <message><source>Scroll Left</source><translation>Rull til venstre</translation></message>
    <message><source>Scroll Right</source><translation>Rull til høyre</translation></message>
    <message><source>Scroll Up</source><translation>Rull opp</translation></message>
    <message><source>Scroll Down</source><translation>Rull ned</translation></message>
    <message><source>Previous Page</source><translation>Forrige side</translation></message>
    <message><source>Next Page</source><translation>Neste side</translation></message>
    <message><source>Triggers the action</source><translation>Utfører handlingen</translation></message>
    <message><source>Increase the value</source><translation>Øker verdien</translation></message>
    <message><source>Decrease the value</source><translation>Minsker verdien</translation></message>
    <message><source>Shows the menu</source><translation>Viser menyen</translation></message>
    <message><source>Sets the focus</source><translation>Gir fokus</translation></message>
    <message><source>Toggles the state</source><translation>Slår av eller på</translation></message>
    <message><source>Scrolls to the left</source><translation>Ruller til venstre</translation></message>
    <message><source>Scrolls to the right</source><translation>Ruller til høyre</translation></message>
    <message><source>Scrolls up</source><translation>Ruller opp</translation></message>
    <message><source>Scrolls down</source><translation>Ruller ned</translation></message>
    <message><source>Goes back a page</source><translation>Går en side tilbake</translation></message>
    <message><source>Goes to the next page</source><translation>Går til neste side</translation></message>
</context>
<context>
    <name>QTabBar</name>
    <message><source>Scroll Left</source><translation>Rull til venstre</translation></message>
    <message><source>Scroll Right</source><translation>Rull til høyre</translation></message>
</context>
<context>
    <name>QDockWidget</name>
    <message><source>Float</source><translation>Løsne</translation></message>
    <message><source>Undocks and re-attaches the dock widget</source><translation>Løsner og fester panelet</translation></message>
    <message><source>Close</source><translation>Lukk</translation></message>
    <message><source>Closes the dock widget</source><translation>Lukker panelet</translation></message>
</context>
</TS>
