"""What comes of a campaign: consolidated workbook, report and letters, made by ``desk`` from revisions."""
