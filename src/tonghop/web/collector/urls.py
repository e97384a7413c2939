"""Routes of collecting."""

from django.urls import path

from tonghop.web.collector import board, campaigns, consolidation, report

urlpatterns = [
    path("dot/", campaigns.campaign_list, name="campaigns"),
    path("dot/moi/", campaigns.new_campaign, name="new_campaign"),
    path("dot/<uuid:campaign>/", board.campaign_board, name="campaign_board"),
    path("dot/<uuid:campaign>/dat-yeu-cau/", board.accept_many, name="accept_many"),
    path("dot/<uuid:campaign>/don-doc/", board.remind_offices, name="remind_offices"),
    path("dot/<uuid:campaign>/cau-hoi/", board.campaign_questions, name="campaign_questions"),
    path("dot/<uuid:campaign>/dong/", campaigns.close_campaign, name="close_campaign"),
    path("dot/<uuid:campaign>/mo-lai/", campaigns.reopen_campaign, name="reopen_campaign"),
    path("dot/<uuid:campaign>/cong-van/", campaigns.campaign_letter, name="campaign_letter"),
    path("dot/<uuid:campaign>/tong-hop/", consolidation.consolidations, name="consolidations"),
    path(
        "dot/<uuid:campaign>/tong-hop/<uuid:run>/<path:name>",
        consolidation.consolidation_file,
        name="consolidation_file",
    ),
    path("dot/<uuid:campaign>/len-cap-tren/", consolidation.report_from_totals, name="report_from_totals"),
    path("bao-cao-den/<uuid:collected>/", report.collected_report, name="collected_report"),
    path("bao-cao-den/<uuid:collected>/tiep-nhan/", report.receive_report, name="receive_report"),
    path("bao-cao-den/<uuid:collected>/tra-lai/", report.return_report, name="return_report"),
    path("bao-cao-den/<uuid:collected>/dat-yeu-cau/", report.accept_report, name="accept_report"),
    path("bao-cao-den/<uuid:collected>/chot/", report.lock_report, name="lock_report"),
    path("bao-cao-den/<uuid:collected>/mo-chot/", report.unlock_report, name="unlock_report"),
    path("bao-cao-den/<uuid:collected>/gia-han/", report.extend_report, name="extend_report"),
    path("bao-cao-den/<uuid:collected>/giai-trinh/", report.judge_explanation, name="judge_explanation"),
]
